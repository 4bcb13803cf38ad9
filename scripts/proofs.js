// What a release is held to: the same tests as every submission, with the larger counts.
const grouped = (count) => count.toLocaleString('en-GB')
const some = (whole, share) => Math.max(1, Math.round(whole * share))

/** Times the count of a submission, for the tests that read it. */
function suite(file, whole, each) {
  return (share) => {
    const times = some(whole, share)
    return { script: 'test.js', options: [file], environment: { ENTENTE_FUZZ_TIMES: String(times) }, count: times * each }
  }
}

export const proofs = [
  { name: 'reader', promise: 'Any bytes are an act or a named fault', of: (count) => `${grouped(count)} hostile acts and as many lines`, run: suite('test/fuzz/reader', 50, 200_000) },
  { name: 'transfers', promise: 'Any bytes are a transfer or a named fault', of: (count) => `${grouped(count)} hostile transfers`, run: suite('test/fuzz/transfer', 40, 50_000) },
  { name: 'interface', promise: 'The interface never answers with a fault', of: (count) => `${grouped(count)} requests`, run: suite('test/fuzz/interface', 25, 20_000) },
  { name: 'kills', promise: 'Nothing acknowledged is lost by a killed process', of: (count) => `${grouped(count)} rounds of kill -9`, run: suite('test/faults/killed', 17, 30) },
  { name: 'shared-kills', promise: 'Nor where several processes share one PostgreSQL', of: (count) => `${grouped(count)} rounds of kill -9 of one of two processes`, run: suite('test/faults/postgres-killed', 50, 10) },
  { name: 'database', promise: 'Nor when the database is stopped in the middle of writing', of: (count) => `${grouped(count)} stops at once of the server, and twice as many broken connections`, run: suite('test/faults/postgres-gone', 17, 3) },
  {
    name: 'simulation', promise: 'One record for all, whatever the network, the disks, the clocks and the liars do',
    of: (count) => `${grouped(count)} seeds of 5 bodies and 200 acts, under all faults`,
    run: (share) => ({ script: 'tool.js', options: ['sim/main', '--seeds', String(some(10_000, share)), '--bodies', '5', '--acts', '200'], count: some(10_000, share) }),
  },
  {
    name: 'model', promise: 'Every order of every act, to the stated bound, keeps the invariants', of: () => 'the exhaustive check to its longer bound',
    run: () => ({ script: 'tool.js', options: ['sim/model/main', '--deep'], count: 1 }),
  },
  {
    name: 'verifier', promise: 'A second program, made from the specification alone, comes to the same answers', of: (count) => `every vector and ${grouped(count)} histories`,
    run: (share) => ({ script: 'tool.js', options: ['test/agreement/main', '--histories', String(some(100_000, share))], count: some(100_000, share) }),
  },
]
