// What a bundler gives for an imported file: its address.
module.exports = 'file'
