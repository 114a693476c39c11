using System.Globalization;
using System.Resources;

namespace RightsGraph.Pages.Wording;

/// <summary>Everything that the pages say, from <c>Words.resx</c>. Another language is another such file.</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    public static string Say(string key) =>
        Find(key) ?? throw new KeyNotFoundException($"The wording has no '{key}'.");

    public static string Say(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Say(key), values);

    /// <summary>Chooses the form for the number, which is <c>{0}</c>: <c>KEY.one</c> or <c>KEY.other</c>.</summary>
    public static string SayCount(string key, int count, params object[] values) =>
        Say($"{key}.{(count == 1 ? "one" : "other")}", [Number(count), .. values]);

    /// <summary>Null where the wording has no such key.</summary>
    public static string? Find(string key) => Resources.GetString(key, CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
