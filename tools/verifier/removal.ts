// Specification: spec/subjects/charter.md
import type { Proposal } from './proposal.ts'

export interface Place { readonly run: number, readonly number: number, readonly digest: string }
export interface Removal { readonly body: string, readonly cut: Place | null, readonly freezes: readonly string[] }

export function removalsIn(charter: Proposal): readonly Removal[] {
  return (charter.change['removed'] ?? []) as unknown as readonly Removal[]
}
