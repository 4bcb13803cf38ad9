import test from 'node:test'
import { playAtNodes } from './cast.ts'

test('story: sources, corrections and what both published read the same at every node, for a stranger too', async (t) => {
  await playAtNodes(t, 's5-public-page')
})
