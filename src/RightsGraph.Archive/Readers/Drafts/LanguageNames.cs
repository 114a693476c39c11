using System.Collections.Frozen;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>Languages as tables and feeds state them: a tag, or the name of one of the languages in which such
/// organisations write.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Tags = new (string Tag, string Names)[]
    {
        ("en", "english inglés anglais englisch английский"),
        ("fr", "french français francés französisch французский"),
        ("es", "spanish español castellano espagnol испанский"),
        ("ru", "russian русский ruso russe russisch"),
        ("ar", "arabic العربية árabe arabe арабский"),
        ("zh", "chinese 中文 chino chinois китайский"),
        ("pt", "portuguese português portugués portugais"),
        ("de", "german deutsch alemán allemand"),
        ("it", "italian italiano italien"),
        ("tr", "turkish türkçe turco turc"),
        ("fa", "persian farsi فارسی"),
        ("prs", "dari"),
        ("ja", "japanese 日本語"),
        ("ko", "korean 한국어"),
        ("uk", "ukrainian українська"),
        ("pl", "polish polski"),
        ("nl", "dutch nederlands"),
        ("he", "hebrew עברית"),
        ("ur", "urdu"),
        ("hi", "hindi"),
        ("id", "indonesian"),
        ("my", "burmese"),
        ("sw", "swahili"),
        ("el", "greek"),
    }
        .SelectMany(language => language.Names.Split(' '), (language, name) => (Name: name, language.Tag))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for anything else, such as several languages: then it is detected.</summary>
    public static string? Find(string text) =>
        Tags.TryGetValue(text.Trim(), out var tag) ? tag : LanguageTag.Normalize(text.Trim());
}
