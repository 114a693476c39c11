using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using RightsGraph.Pages;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Pages;

/// <summary>The resource file has all that the pages say, and nothing else.</summary>
public sealed partial class WordingTests
{
    /// <summary>Keys that are made of a value.</summary>
    private static readonly string[] Made =
        ["field.", "kind.", "type.", "lang.", "date.", "order.", "match.", "error.", "hit.field."];

    private static readonly HashSet<string> Keys =
    [
        .. new ResourceManager("RightsGraph.Pages.Wording.Words", typeof(PageServer).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key),
    ];

    private static readonly string Source = string.Concat(
        Directory.EnumerateFiles(ProjectFolder.PathOf("src", "RightsGraph.Pages"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Select(File.ReadAllText));

    [Fact]
    public void WhatIsSaidIsThere() => Assert.Subset(
        Keys, Said().Matches(Source).Select(match => match.Groups[1].Value).ToHashSet());

    [Fact]
    public void WhatIsCountedHasBothForms() => Assert.Subset(
        Keys,
        Counted().Matches(Source).Select(match => match.Groups[1].Value)
            .SelectMany(key => new[] { $"{key}.one", $"{key}.other" })
            .ToHashSet());

    [Fact]
    public void WhatIsThereIsSaid() => Assert.All(
        Keys.Where(key => !Made.Any(made => key.StartsWith(made, StringComparison.Ordinal)))
            .Select(key => PluralForm().Replace(key, "")),
        key => Assert.Contains($"\"{key}\"", Source, StringComparison.Ordinal));

    [GeneratedRegex("""\bSay\("([^"]+)["]""")]
    private static partial Regex Said();

    [GeneratedRegex("""\bSayCount\("([^"]+)["]""")]
    private static partial Regex Counted();

    [GeneratedRegex("[.](one|other)$")]
    private static partial Regex PluralForm();
}
