import { saying } from '#testing/kernel';
import { readRegister } from './registers.js';

describe('reading a public register', () => {
  it('takes ingredients apart and strips salts in the Orange Book', () => {
    const register = readRegister(
      'orange-book',
      'Ingredient~DF;Route~Trade_Name~Applicant\nAMLODIPINE BESYLATE; BENAZEPRIL HYDROCHLORIDE~CAPSULE;ORAL~LOTREL~NOVARTIS\nbroken~line\n',
    );
    expect(register.names).toEqual(expect.arrayContaining(['amlodipine', 'benazepril', 'lotrel']));
    expect(register).toMatchObject({ lines: 2, refused: [{ line: 3, reason: saying('has 2 of 4 fields') }] });
  });

  it('takes human medicines from the EMA table', () => {
    const register = readRegister(
      'ema',
      'Category,Medicine name,Therapeutic area,International non-proprietary name (INN) / common name\nHuman,Simponi,"Arthritis, Psoriatic",golimumab\nVeterinary,Bravecto,Fleas,fluralaner\n',
    );
    expect(register.names).toEqual(['golimumab', 'simponi']);
  });

  it('strips strengths and makers from the French database', () => {
    const register = readRegister(
      'bdpm',
      '61266250\tAMOXICILLINE BIOGARAN 500 mg, gélule\tgélule\torale\tActive\tNationale\tCommercialisée\n61266251\tARNICA BOIRON, granules\tg\to\tA\tN\tC\n',
    );
    expect(register.names).toEqual(['amoxicilline']);
  });

  it('refuses a file that is something else', () => {
    expect(() => readRegister('bdpm', 'a,b,c')).toThrow('CIS_bdpm');
    expect(() => readRegister('ema', 'a,b,c')).toThrow('EMA');
  });
});
