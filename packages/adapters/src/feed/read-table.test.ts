import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'

async function rowsOf(text: string): Promise<readonly object[]> {
  const rows: object[] = []
  await readTable(
    text,
    row => void rows.push(Object.fromEntries(row)),
    () => undefined,
  )
  return rows
}

describe('a feed as a table', () => {
  it('names its columns as Google takes them', async () => {
    expect(
      await rowsOf('ID\tg:title\tSale price\tprice\r\n1\tMug\t9 EUR\t12 EUR\r\n\r\n2\tBowl\t\t8 EUR'),
    ).toEqual([
      { id: ['1'], title: ['Mug'], sale_price: ['9 EUR'], price: ['12 EUR'] },
      { id: ['2'], title: ['Bowl'], price: ['8 EUR'] },
    ])
  })

  it('has tabs, line ends and quotes in quoted cells, and inches in others', async () => {
    expect(
      await rowsOf(
        'id\tprice\ttitle\n1\t1 EUR\t"A ""big""\tmug\nfor two"\n2\t2 EUR\t5" nail\n3\t3 EUR\t"5" nail',
      ),
    ).toEqual([
      { id: ['1'], price: ['1 EUR'], title: ['A "big"\tmug\nfor two'] },
      { id: ['2'], price: ['2 EUR'], title: ['5" nail'] },
      { id: ['3'], price: ['3 EUR'], title: ['"5" nail'] },
    ])
  })

  it.each([';', ',', '|'])('has cells kept apart by %s too', async mark => {
    const lines = [
      ['"id"', 'price', 'title'],
      ['1', '"1,00 EUR"', '"a;b|c"'],
    ]
    expect(await rowsOf(lines.map(it => it.join(mark)).join('\n'))).toEqual([
      { id: ['1'], price: ['1,00 EUR'], title: ['a;b|c'] },
    ])
  })

  it('has several pictures in one cell, whatever commas are in their addresses', async () => {
    const [row] = await rowsOf(
      'id\tprice\tadditional_image_link\n1\t1 EUR\thttps://a.example/1,2.jpg,https://a.example/3.jpg',
    )
    expect(row).toMatchObject({
      additional_image_link: ['https://a.example/1,2.jpg', 'https://a.example/3.jpg'],
    })
  })

  it.each(['hello', '', 'name\tcost\nMug\t1'])('refuses %j, which is no feed', async text => {
    await expect(rowsOf(text)).rejects.toMatchObject({ code: 'broken_reply' })
  })
})
