/** In whose name the house itself changes the register of numbers. Nobody signs in as it. */
export const houseUser = 'e-office';
