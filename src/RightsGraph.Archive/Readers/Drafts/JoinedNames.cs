using System.Collections.Frozen;
using System.Text;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>Finds countries whose names are written as one word, as in names of files and addresses:
/// <c>costarica</c>, <c>burkina_faso</c>, <c>SriLanka</c>. Only letters that are those of one country's name are
/// found.</summary>
internal static class JoinedNames
{
    private static readonly FrozenDictionary<string, Country?> ByLetters = CountryTable.Default.All
        .SelectMany(country => country.Names, (country, name) => (Letters: LettersOf(name), Country: country))
        .GroupBy(pair => pair.Letters)
        .ToFrozenDictionary(
            pairs => pairs.Key,
            pairs => pairs.Select(pair => pair.Country).Distinct().Count() == 1 ? pairs.First().Country : null,
            StringComparer.Ordinal);

    public static Country? Find(string text) =>
        text.Length is > 4 and < 60 ? ByLetters.GetValueOrDefault(LettersOf(text)) : null;

    private static string LettersOf(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in NameFolding.Fold(name).Where(char.IsLetter))
        {
            letters.Append(letter);
        }

        return letters.ToString();
    }
}
