/**
 * Preloaded into EverShop's processes (`node --import`). EverShop listens on every interface of the machine: here it
 * listens on 127.0.0.1. And its two child processes outlive a parent that is killed: here each ends with its parent.
 */
import net from 'node:net'

const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number'
    ? listen.call(this, port, '127.0.0.1', ...rest)
    : listen.call(this, port, ...rest)
}

const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.exit(0)
}, 500).unref()
