import { LocalNavigation } from '../../components/Navigation.tsx'
import type { PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'

export function NodeNavigation({ desk, current }: { desk: PageDesk; current: 'body' | 'peers' | 'people' }) {
  const { house, node, people } = words(desk.language)
  return (
    <LocalNavigation label={house.sections.node} items={[
      { text: node.pages.body, href: desk.href('/node'), current: current === 'body' },
      { text: node.pages.peers, href: desk.href('/node/peers'), current: current === 'peers', count: desk.site.node.pairing.peers.length },
      { text: people.title, href: desk.href('/node/people'), current: current === 'people' },
    ]} />
  )
}
