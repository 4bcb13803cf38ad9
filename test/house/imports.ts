import { join, normalize } from 'node:path'
import { SyntaxKind } from 'typescript/unstable/ast'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import { isCallExpression, isExportDeclaration, isIdentifier, isImportDeclaration, isNamedImports, isStringLiteral } from 'typescript/unstable/ast/is'

/** One import of one file. `target` is a path from the root for a file of this project, else the package or `node:` module. */
export interface Import {
  readonly from: string
  readonly target: string
  readonly isOwn: boolean
  /** Whether it vanishes when the program runs. */
  readonly onlyTypes: boolean
  readonly names: readonly string[]
}

function resolve(from: string, specifier: string): { target: string, isOwn: boolean } {
  return specifier.startsWith('.') ? { target: normalize(join(from, '..', specifier)), isOwn: true } : { target: specifier, isOwn: false }
}

/** `import './x.ts'`, `import x from`, `import { y } from`, `export { z } from`, and `import('./x.ts')` anywhere. */
export function importsOf(file: string, parsed: SourceFile): readonly Import[] {
  const found: Import[] = []
  const visit = (node: Node): void => {
    if (isImportDeclaration(node) && isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause
      const named = clause?.namedBindings !== undefined && isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : []
      const names = named.map((each) => each.propertyName ?? each.name).filter(isIdentifier).map((name) => name.text)
      found.push({ from: file, ...resolve(file, node.moduleSpecifier.text), onlyTypes: clause?.phaseModifier === SyntaxKind.TypeKeyword, names })
    }
    if (isExportDeclaration(node) && node.moduleSpecifier !== undefined && isStringLiteral(node.moduleSpecifier)) {
      found.push({ from: file, ...resolve(file, node.moduleSpecifier.text), onlyTypes: node.isTypeOnly, names: [] })
    }
    const [first] = isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword ? node.arguments : []
    if (first !== undefined && isStringLiteral(first)) found.push({ from: file, ...resolve(file, first.text), onlyTypes: false, names: [] })
    node.forEachChild(visit)
  }
  visit(parsed)
  return found
}

/** The first ring of files that import each other, or undefined. */
export function cycleIn(imports: readonly Import[]): readonly string[] | undefined {
  const targets = Map.groupBy(imports.filter(({ isOwn }) => isOwn), ({ from }) => from)
  const finished = new Set<string>()
  const follow = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (finished.has(file)) return undefined
    for (const { target } of targets.get(file) ?? []) {
      const cycle = follow(target, [...path, file])
      if (cycle !== undefined) return cycle
    }
    finished.add(file)
    return undefined
  }
  for (const file of targets.keys()) {
    const cycle = follow(file, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}
