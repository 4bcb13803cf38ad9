import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { importPage } from './import-page.ts'
import { init } from './init.ts'
import { rebuild } from './rebuild.ts'
import { rotateKey } from './rotate-key.ts'
import { serve } from './serve.ts'
import { status } from './status.ts'
import { transferExport } from './transfer-export.ts'
import { transferImport } from './transfer-import.ts'
import { verify } from './verify.ts'

export const commands: readonly Command[] = [init, serve, status, verify, rebuild, rotateKey, transferExport, transferImport, importPage, demo]
