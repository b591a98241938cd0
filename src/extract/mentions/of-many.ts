const many =
  /^(?:自治区|[省市县区州盟旗镇乡村])(?:党?委|人大|人民代表大会|政协|政府|人民政府|纪委|监委|法院|检察院|新区)|^(?:校|院|局|厅|部|集团|公司|集团公司|新区|政府|临时|机关|管委会|党组|党委|党总支|党支部|工委|党工委|办公室|董事会)(?:$|党|纪委|工委)/;

/** `市委`, `集团公司`: a body of which the article does not say whose it is; there are many, and many sit in its seat. */
export const isOfMany = (organization: string): boolean => many.test(organization);
