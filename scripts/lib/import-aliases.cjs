const path = require('node:path')

/** The one workspace with an alias of its own, for dependency-cruiser (which takes it from a webpack configuration). */
module.exports = { resolve: { alias: { '@': path.join(__dirname, '../../miniapp/src') } } }
