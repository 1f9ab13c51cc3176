/**
 * The products of the shop, in the form of EverShop's own `seed` command: no pictures, since that command downloads
 * them. Which of them tests rely on is said in `known.json`.
 */
const simple = [
  ['BAG-001', 'Canvas Tote Bag', 24.5, 'A sturdy bag of undyed canvas.'],
  ['CAP-001', 'Wool Cap', 19.99, 'Keeps warm in wind.'],
  ['BELT-001', 'Leather Belt', 35, 'Plain leather, brass buckle.'],
  ['LAMP-001', 'Desk Lamp', 49.95, 'A lamp for late letters.', { qty: 0 }],
  ['BOOK-001', 'Notebook Ruled', 7.25, 'A5, 120 pages.'],
  ['PEN-001', 'Fountain Pen', 29, 'Writes at any angle.', { category: undefined }],
  ['CLOCK-001', 'Wall Clock', 42, 'Silent movement.', { category: undefined }],
  ['MUG-001', 'Enamel Mug', 12.4, 'For the fire and the <b>dishwasher</b>.', { category: undefined }],
]

const shirts = [
  ['Black', 'S'],
  ['Black', 'M'],
  ['Black', 'L'],
  ['White', 'S'],
  ['White', 'M'],
  ['White', 'L'],
]
/** Fewer than its colors and sizes could combine. */
const jackets = [
  ['Navy', 'M'],
  ['Navy', 'L'],
  ['Red', 'M'],
]

const paragraph = text => [
  {
    id: 'r',
    size: 1,
    columns: [
      {
        id: 'c',
        size: 1,
        data: { time: 0, version: '2.31.0', blocks: [{ id: 'p', type: 'paragraph', data: { text } }] },
      },
    ],
  },
]

const product = (sku, name, price, text, more = {}) => ({
  type: 'simple',
  visibility: true,
  status: true,
  sku,
  name,
  url_key: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  price,
  weight: 300,
  meta_title: name,
  meta_description: text,
  meta_keywords: '',
  description: paragraph(text),
  qty: 100,
  manage_stock: true,
  stock_availability: true,
  category: 'accessories',
  collections: ['homepage'],
  attributes: [],
  ...more,
})

const variants = (prefix, name, price, rows) =>
  rows.map(([color, size], index) =>
    product(
      `${prefix}-${color.slice(0, 3).toUpperCase()}-${size}`,
      `${name} ${color} ${size}`,
      price + index,
      `${name}, ${color}.`,
      {
        collections: ['homepage', 'best-sellers'],
        variant_group: prefix,
        attributes: [
          { attribute_code: 'color', value: color },
          { attribute_code: 'size', value: size },
        ],
      },
    ),
  )

/** @type {object[]} */
export const products = [
  ...simple.map(row => product(...row)),
  ...variants('SHIRT', 'Linen Shirt', 39, shirts),
  ...variants('JACKET', 'Rain Jacket', 99, jackets),
]
