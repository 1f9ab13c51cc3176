import { currencies, languages } from './known.mjs'

/** The default channel sells in four currencies and five languages, with tax in the price as shoppers see it. */
export async function seedChannel(admin) {
  await admin(
    `mutation ($languages: [LanguageCode!]) {
      updateGlobalSettings(input: { availableLanguages: $languages }) { ... on ErrorResult { errorCode message } }
    }`,
    { languages },
  )
  const { activeChannel } = await admin('{ activeChannel { id } }')
  await admin(
    `mutation ($input: UpdateChannelInput!) { updateChannel(input: $input) { ... on ErrorResult { errorCode message } } }`,
    {
      input: {
        id: activeChannel.id,
        pricesIncludeTax: true,
        availableLanguageCodes: languages,
        availableCurrencyCodes: currencies,
      },
    },
  )
}
