import assert from 'node:assert/strict'
import test from 'node:test'
import { findPostgres } from './postgres.js'

test('postgres: the one named by the operator comes before those of the system, and of those the newest first', () => {
  const found = ['/usr/lib/postgresql/9/bin', '/usr/lib/postgresql/17/bin', '/usr/lib/postgresql/15/bin']
  assert.equal(findPostgres({ POSTGRES_BIN: '/opt/postgres/bin' }, () => true, found), '/opt/postgres/bin')
  assert.equal(findPostgres({ POSTGRES_BIN: '/opt/missing' }, (path) => path.startsWith('/usr/'), found), '/usr/lib/postgresql/17/bin')
  assert.equal(findPostgres({}, (path) => path.startsWith('/usr/lib/postgresql/15/'), found), '/usr/lib/postgresql/15/bin')
  assert.equal(findPostgres({}, () => false, found), undefined)
})
