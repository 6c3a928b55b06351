import { useShareAppMessage } from '@tarojs/taro'

/** What a page hands on when it is shared: where it leads, never whose it is. A ticket's page cannot be shared. */
export function useShare(title: string, path: string): void {
  useShareAppMessage(() => ({ title, path }))
}
