/**
 * The waits of a purchase: what is written and pressed before each, and what ends it. `fill`, `press` and `until` run in the
 * page, with the names of `handsAndEyes`.
 */
export const purchase = [
  {
    name: 'product',
    what: 'the page, to a live button',
    until: () => find('[part=add]:not([aria-disabled=true])'),
  },
  {
    name: 'add',
    what: 'adding it, to the line in the cart',
    press: () => find('[part=add]'),
    until: () => find('[part=count]')?.textContent === '1' && answered(),
  },
  {
    name: 'cart',
    what: 'opening the cart',
    press: () => find('[part=toggle]'),
    until: () => find('[part=line]'),
  },
  {
    name: 'checkout',
    what: 'opening the checkout',
    press: () => find('[part=checkout]'),
    until: () => find('.contact.open [name=email], .open [name=email]'),
  },
  {
    name: 'contact',
    what: 'the email, to the address',
    fill: () => write({ email: 'reader@example.com' }),
    press: () => find('.open [part=next]'),
    until: () => find('.open [name=street_address], .open [name=address_country]'),
  },
  {
    name: 'address',
    what: 'the address, to the deliveries',
    fill: async () => {
      await write({ address_country: 'US' })
      await write({
        first_name: 'Ines',
        last_name: 'Okafor',
        street_address: '12 Harbor Street',
        address_locality: 'Portland',
        address_region: 'ME',
        postal_code: '04101',
      })
    },
    press: () => find('.open [part=next]'),
    until: () =>
      find('.open [name=fulfillment_option_id]') && find('.open [part=next]:not([aria-disabled=true])'),
  },
  {
    name: 'delivery',
    what: 'the delivery, to the payments',
    fill: () => choose('fulfillment_option_id'),
    press: () => find('.open [part=next]'),
    until: () => find('.open [part=order]:not([aria-disabled=true])'),
  },
  {
    name: 'order',
    what: 'the order, to its number',
    fill: () => choose('handler_id'),
    press: () => find('.open [part=order]'),
    until: () => find('[part=placed]'),
  },
]
