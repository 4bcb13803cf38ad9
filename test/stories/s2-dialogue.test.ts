import test from 'node:test'
import { playAtNodes } from './cast.ts'

test('story: a dialogue needs no treaty, and what one asks of the other is answered or declined', async (t) => {
  await playAtNodes(t, 's2-dialogue')
})
