import type { Command } from './command.ts'
import { init } from './init.ts'
import { serve } from './serve.ts'

export const commands: readonly Command[] = [init, serve]
