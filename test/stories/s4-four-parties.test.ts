import test from 'node:test'
import { playAtNodes } from './cast.ts'

test('story: two become four on terms that both agreed, an amendment binds who accepts it, and one leaves', async (t) => {
  await playAtNodes(t, 's4-four-parties')
})
