import assert from 'node:assert/strict'
import test from 'node:test'
import { inHeader } from './visit.ts'

test('redirect: whatever the address holds, it stands in one line of a header and leads to the same place', () => {
  assert.equal(inHeader('/en/register/entries/com-2018?q=a%20b#top'), '/en/register/entries/com-2018?q=a%20b#top')
  assert.equal(inHeader('/en/register/اتفاق é'), `/en/register/${encodeURIComponent('اتفاق')}%20%C3%A9`)
  for (const odd of ['\r\nset-cookie: a=b', '\u0000', '\ud800', '\u{1f600}']) assert.match(inHeader(`/en/${odd}`), /^[\x21-\x7e]+$/)
  assert.doesNotThrow(() => new Headers({ location: inHeader('/\r\n\ud800\u0627') }))
})
