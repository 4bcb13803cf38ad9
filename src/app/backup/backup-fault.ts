export const backupFaults = ['not_a_backup', 'wrong_key', 'slip_differs', 'cut_short', 'damaged', 'newer_version', 'older_version', 'not_sealed', 'another_body'] as const
export type BackupCode = (typeof backupFaults)[number]

/** Why a file is not put back. It ends the reading wherever that stands, so that whoever fills a store from it keeps nothing. */
export class BackupFault extends Error {
  readonly code: BackupCode

  constructor(code: BackupCode, cause?: unknown) {
    super(`Cannot restore from the backup: ${code}; nothing was put in place`, { cause })
    this.code = code
  }
}
