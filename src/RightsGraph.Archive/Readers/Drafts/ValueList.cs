using System.Buffers;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>Splits a cell that holds several values, as Uwazi, ReliefWeb and spreadsheets write them.</summary>
internal static class ValueList
{
    private static readonly char[] Certain = ['|', ';', '\n', '؛', '；', '、'];
    private static readonly char[] Commas = [',', '،', '，'];
    private static readonly SearchValues<char> AnyCertain = SearchValues.Create(Certain);

    /// <summary>A comma separates only where no other sign does.</summary>
    public static IEnumerable<string> Split(string cell, bool byComma = true)
    {
        var signs = cell.AsSpan().ContainsAny(AnyCertain) || !byComma ? Certain : Commas;
        return cell.Split(signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Countries: names such as "Korea, Republic of" contain commas, so a whole cell that is one is not
    /// split.</summary>
    public static IEnumerable<string> SplitCountries(string cell)
    {
        if (CountryTable.Default.Find(cell) is not null)
        {
            return [cell];
        }

        if (JoinedNames.Find(cell) is { } joined)
        {
            return [joined.Code];
        }

        var parts = Split(cell, byComma: false).ToList();
        if (parts.Count > 1)
        {
            return parts;
        }

        foreach (var separators in (string[][])[[",", "،", "，"], ["/"], [" and ", " & ", " y ", " et ", " und "]])
        {
            var named = cell.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (named.Length > 1 && named.All(name => CountryTable.Default.Find(name) is not null))
            {
                return named;
            }
        }

        return [cell];
    }
}
