import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { storageKey } from '../cloud/identity';

/** For whom nothing is known yet, not even the community: the police, who pass it on. */
const POLICE = '110';

const place = (): string => storageKey('phone24h');

/** The number to ring in danger: the community's, also from the last visit when there is no network now. */
export function useEmergencyPhone(phone: string | undefined): string {
  useEffect(() => {
    if (phone) Taro.setStorageSync(place(), phone);
  }, [phone]);
  return phone ?? (Taro.getStorageSync<string>(place()) || POLICE);
}
