import type { Child } from 'hono/jsx'

/** An empty place says what would stand there and what can be done next, never only that there is nothing. */
export function Empty({ lead, children, action }: { lead: string; children?: Child; action?: { text: string; href: string } | undefined }) {
  return (
    <div class="empty">
      <p><b>{lead}</b> {children}</p>
      {action === undefined ? null : <p class="actions"><a class="button quiet small" href={action.href}>{action.text}</a></p>}
    </div>
  )
}
