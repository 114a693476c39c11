using System.Collections.Frozen;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>Languages as tables and feeds state them: a tag, or the name of one of the languages in which such
/// organisations write.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["english"] = "en", ["inglés"] = "en", ["anglais"] = "en", ["englisch"] = "en", ["английский"] = "en",
        ["french"] = "fr", ["français"] = "fr", ["francés"] = "fr", ["französisch"] = "fr", ["французский"] = "fr",
        ["spanish"] = "es", ["español"] = "es", ["castellano"] = "es", ["espagnol"] = "es", ["испанский"] = "es",
        ["russian"] = "ru", ["русский"] = "ru", ["ruso"] = "ru", ["russe"] = "ru", ["russisch"] = "ru",
        ["arabic"] = "ar", ["العربية"] = "ar", ["árabe"] = "ar", ["arabe"] = "ar", ["арабский"] = "ar",
        ["chinese"] = "zh", ["中文"] = "zh", ["chino"] = "zh", ["chinois"] = "zh", ["китайский"] = "zh",
        ["portuguese"] = "pt", ["português"] = "pt", ["portugués"] = "pt", ["portugais"] = "pt",
        ["german"] = "de", ["deutsch"] = "de", ["alemán"] = "de", ["allemand"] = "de",
        ["italian"] = "it", ["italiano"] = "it", ["italien"] = "it",
        ["turkish"] = "tr", ["türkçe"] = "tr", ["turco"] = "tr", ["turc"] = "tr",
        ["persian"] = "fa", ["farsi"] = "fa", ["فارسی"] = "fa", ["dari"] = "prs",
        ["japanese"] = "ja", ["日本語"] = "ja", ["korean"] = "ko", ["한국어"] = "ko",
        ["ukrainian"] = "uk", ["українська"] = "uk", ["polish"] = "pl", ["polski"] = "pl",
        ["dutch"] = "nl", ["nederlands"] = "nl", ["hebrew"] = "he", ["עברית"] = "he", ["urdu"] = "ur",
        ["hindi"] = "hi", ["indonesian"] = "id", ["burmese"] = "my", ["swahili"] = "sw", ["greek"] = "el",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for anything else, such as several languages: then it is detected.</summary>
    public static string? Find(string text) =>
        Tags.TryGetValue(text.Trim(), out var tag) ? tag : LanguageTag.Normalize(text.Trim());
}
