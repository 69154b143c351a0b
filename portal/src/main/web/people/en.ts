export default {
  system: 'the system', program: (id: string) => `the program ${id}`, former: 'a former contact', purchaser: 'somebody of a purchaser',
};
