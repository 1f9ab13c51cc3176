import { origins } from '../network/origins.mjs'
import { peerFiles, peers } from '../peers.mjs'
import { blogPage } from './blog-page.mjs'

const script = `https://${origins.cdn}/buy-button/buybutton.min.js`

/** Shopify's Buy Button, with the snippet that its admin writes, at its minified file. */
export const buyButton = () => ({
  id: 'buy-button',
  title: `Buy Button ${peers['buy-button'].version}`,
  files: peerFiles('buy-button'),
  page: count => {
    const places = Array.from({ length: count }, (_, at) => `<div id="product-component-${at}"></div>`)
    const made = places.map(
      (_, at) =>
        `ui.createComponent('product',{id:'${at + 1}',node:document.getElementById('product-component-${at}'),moneyFormat:'%E2%82%AC%7B%7Bamount%7D%7D',options:{}});`,
    )
    return blogPage({
      body: `<div class="${count > 1 ? 'many' : ''}">${places.join('\n')}</div>
<script>(function(){var scriptURL='${script}';
if(window.ShopifyBuy){if(window.ShopifyBuy.UI){ShopifyBuyInit()}else{loadScript()}}else{loadScript()}
function loadScript(){var s=document.createElement('script');s.async=true;s.src=scriptURL;document.head.appendChild(s);s.onload=ShopifyBuyInit}
function ShopifyBuyInit(){var client=ShopifyBuy.buildClient({domain:'${origins.shopify}',storefrontAccessToken:'race'});
var ui=ShopifyBuy.UI.init(client);${made.join('\n')}}})();</script>`,
    })
  },
  buttons: () =>
    [...document.querySelectorAll('.shopify-buy-frame--product iframe')].flatMap(frame => [
      ...(frame.contentDocument?.querySelectorAll(
        '.shopify-buy__btn:not([disabled]):not(.shopify-buy__btn-disabled)',
      ) ?? []),
    ]),
  isInCart: () =>
    [...document.querySelectorAll('.shopify-buy-frame--cart iframe')].some(frame =>
      frame.contentDocument?.querySelector('.shopify-buy__cart-item'),
    ),
})
