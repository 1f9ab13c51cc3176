// What Turbo, a router or pjax does: a new body in place of the old one, the head and its scripts staying.
const next = document.getElementById('next').content
document.getElementById('swap').addEventListener('click', () => {
  const body = document.createElement('body')
  body.append(next.cloneNode(true))
  document.documentElement.replaceChild(body, document.body)
})
