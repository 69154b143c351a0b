import type en from './en';

const fr: typeof en = {
  system: 'le système', program: (id) => `le programme ${id}`, former: 'un ancien contact', purchaser: 'une personne d’un acheteur',
};

export default fr;
