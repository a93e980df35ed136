/** Roads that do not exist, so that no address of the demo town is anybody's. */
export const ROADS: readonly string[] = [
  '두레샘길', '달무리로', '솔가람길', '은하수로', '햇살마루길', '물레방아길', '아침안개로', '꽃마중길', '가온누리로', '도란길',
  '느티그늘길', '반딧불로', '여우비길', '참새골길', '함박눈로', '구름다리길', '옹달샘로', '들국화길', '미리내로', '조약돌길',
  '온새미로', '버들개지길', '새벽별로', '감나무골길', '해오름로', '징검다리길', '너울길', '종달새로', '모퉁이길', '한울로',
];
/** Apartment blocks that do not exist. */
export const APARTMENTS: readonly string[] = ['두레아파트', '햇살주공', '가온마을', '느티나무아파트', '달무리영구임대', '미리내빌라'];
