import test from 'node:test'
import { playAtNodes } from './cast.ts'

test('story: two bodies conclude a memorandum, plan a year line by line and publish what both agreed to', async (t) => {
  await playAtNodes(t, 's1-memorandum')
})
