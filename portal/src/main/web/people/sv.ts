import type en from './en';

const sv: typeof en = {
  system: 'systemet', program: (id) => `programmet ${id}`, former: 'en tidigare kontakt', purchaser: 'någon hos en inköpare',
};

export default sv;
