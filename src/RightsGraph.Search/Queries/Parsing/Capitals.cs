using System.Text.RegularExpressions;

namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Recognizes queries that are typed in capitals, in which AND is a word and US no country.</summary>
internal static partial class Capitals
{
    /// <summary>The query in small letters where it has several words of scripts with cases, no other words, and no
    /// small letter; else the query itself. Its signs keep their meaning.</summary>
    public static string Lower(string query)
    {
        var words = Words().Matches(query).Select(word => word.Value)
            .Where(word => word.Any(char.IsLetter) && word is not ("AND" or "OR" or "NOT"))
            .ToList();
        return words.Count > 1 && words.All(IsCapital) ? query.ToLowerInvariant() : query;
    }

    // A letter without cases is neither upper nor lower.
    private static bool IsCapital(string word) =>
        word.Where(char.IsLetter).All(letter => char.IsUpper(letter) || char.IsLetter(letter) && HasNoCase(letter))
        && word.Any(char.IsUpper);

    private static bool HasNoCase(char letter) => !char.IsUpper(letter) && !char.IsLower(letter);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}'’.]+")]
    private static partial Regex Words();
}
