import test from 'node:test'
import { playAtNodes } from './cast.ts'

test('story: know-how offered to everyone leads to a mission, a report and a use half a year later', async (t) => {
  await playAtNodes(t, 's3-know-how')
})
