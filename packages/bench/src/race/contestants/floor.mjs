import { origins } from '../network/origins.mjs'
import { product } from '../shops/product.mjs'
import { blogPage } from './blog-page.mjs'

const shop = `https://${origins.vendure}/shop-api`
const fields =
  'name featuredAsset{preview width height} optionGroups{options{id name}} variants{id priceWithTax options{id}}'

/**
 * What the job costs at least: a page written by hand for one shop, with one script in it, one read and one write, and
 * nothing for errors, other languages, keyboards, carts of yesterday or a second shop.
 */
export const floor = () => ({
  id: 'floor',
  title: 'by hand, no library',
  files: new Map(),
  page: count => {
    const handles = Array.from({ length: count }, (_, at) =>
      at ? `${product.handle}-${at}` : product.handle,
    )
    const query = `{products(options:{filter:{_or:[{slug:{in:${JSON.stringify(handles)}}}]}}){items{${fields}}}}`
    const places = handles.map(() => '<div class="card" style="min-height:500px"></div>')
    return blogPage({
      body: `<p>In the cart: <b id="count">0</b></p><div class="${count > 1 ? 'many' : ''}">${places.join('\n')}</div>
<script>(async()=>{const shop='${shop}',money=new Intl.NumberFormat('en',{style:'currency',currency:'EUR'});
const {data}=await(await fetch(shop+'?query='+encodeURIComponent(${JSON.stringify(query)}))).json();
data.products.items.forEach((item,at)=>{const card=document.querySelectorAll('.card')[at],add=(name,props)=>{const e=Object.assign(document.createElement(name),props);card.append(e);return e};
add('img',{src:item.featuredAsset.preview,width:600,height:600,alt:''});add('p',{textContent:item.name});
const list=add('select'),button=add('button');
for(const v of item.variants)list.append(new Option(item.optionGroups[0].options.find(o=>o.id===v.options[0].id).name,v.id));
const show=()=>button.textContent='Add to cart · '+money.format(item.variants[list.selectedIndex].priceWithTax/100);list.onchange=show;show();
button.onclick=async()=>{const r=await fetch(shop,{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({query:'mutation{addItemToOrder(productVariantId:"'+list.value+'",quantity:1){...on Order{lines{quantity}}}}'})});
count.textContent=(await r.json()).data.addItemToOrder.lines[0].quantity}})})()</script>`,
    })
  },
  buttons: () => [...document.querySelectorAll('.card button')],
  isInCart: () => document.querySelector('#count').textContent === '1',
})
