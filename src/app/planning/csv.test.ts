import assert from 'node:assert/strict'
import test from 'node:test'
import { writeCsv } from './csv.ts'

test('csv: what a spreadsheet would run as a formula stays text', () => {
  for (const text of ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '|cmd', '%0', ' =1', '\u200f=1', '\ufeff=1', '\u061c@SUM(A1)', '\uff1d1', '\uff0b1', '\uff0d1', '\uff201']) {
    const [, row = ''] = writeCsv(['title'], [[text]]).split(/\r\n(?=["'])/)
    assert.match(row, /^"?'/, text)
  }
  for (const text of ['a=b', '1+1', '« =1 »', '10 %']) assert.ok(!writeCsv(['title'], [[text]]).includes("'"), text)
  assert.equal(writeCsv(['n'], [[-12]]), '\ufeffn\r\n-12\r\n')
})

test('csv: quotation marks, separators and line ends do not leave their field', () => {
  assert.equal(writeCsv(['a', 'b'], [['say "yes", now', 'two\nlines'], [null, ' blank']]), '\ufeffa,b\r\n"say ""yes"", now","two\nlines"\r\n," blank"\r\n')
})

test('csv: Arabic stands as it was typed, after a mark that says how to read it', () => {
  assert.equal(writeCsv(['العنوان'], [['زيارة دراسية']]), '\ufeffالعنوان\r\nزيارة دراسية\r\n')
})
