import { WrongUse, type Place } from './command.ts'

/** Where a node keeps what it keeps: a folder, and the database of its record where that is not in the folder. */
export const placeOptions = { data: { type: 'string', default: '.entente/node' }, database: { type: 'string' } } as const

/** The address of a database may hold a password, and whoever lists the processes of a machine reads their arguments. */
export function placeOf({ data, database }: { readonly data: string; readonly database?: string | undefined }): Place {
  const address = database ?? process.env['ENTENTE_DATABASE'] ?? ''
  if (address === '') return { folder: data, database: null }
  if (!/^postgres(ql)?:\/\//.test(address)) throw new WrongUse('Not the address of a PostgreSQL database; expected postgres://…')
  return { folder: data, database: address }
}
