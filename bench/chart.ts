export interface Bar {
  readonly label: string
  readonly value: number
  readonly tone: 'ours' | 'verifies' | 'trusts'
}

const colours = { ours: '#0b5d8a', verifies: '#5b6770', trusts: '#c3cad0' } as const
const [rowHeight, labelWidth, barWidth, top] = [30, 290, 420, 16]

/** Bars of records a second, longest first, as a picture that any page or paper can show. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const sorted = bars.toSorted((one, other) => other.value - one.value)
  const most = sorted[0]?.value ?? 1
  const height = top * 2 + sorted.length * rowHeight
  const rows = sorted.map(({ label, value, tone }, index) => {
    const y = top + index * rowHeight
    const width = Math.max(1, Math.round((value / most) * barWidth))
    return [
      `<text x="${labelWidth - 10}" y="${y + 15}" text-anchor="end">${escape(label)}</text>`,
      `<rect x="${labelWidth}" y="${y + 2}" width="${width}" height="18" fill="${colours[tone]}"/>`,
      `<text x="${labelWidth + width + 8}" y="${y + 15}">${value.toLocaleString('en-GB')}</text>`,
    ].join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${labelWidth + barWidth + 90} ${height}" role="img" aria-label="${escape(title)}" font-family="sans-serif" font-size="13" fill="#1d2429">${rows.join('')}</svg>\n`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
