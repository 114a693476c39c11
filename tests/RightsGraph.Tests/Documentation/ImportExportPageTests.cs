using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers;
using RightsGraph.Server.Commands;

namespace RightsGraph.Tests.Documentation;

/// <summary>The page on import and export has every command, with its options, exit codes and limits.</summary>
public sealed partial class ImportExportPageTests
{
    private const int KiB = 1 << 10;

    private static readonly Page Commands = new("docs/import-export.md");

    private static IEnumerable<Command> OfTheProgram => typeof(ExitCodes).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(ExitCodes).Namespace)
        .Select(type => type.GetMethod("Create", BindingFlags.Public | BindingFlags.Static, []))
        .Where(create => create?.ReturnType == typeof(Command))
        .Select(create => (Command)create!.Invoke(null, null)!);

    [Fact]
    public void EveryCommandIsInItsTableWithItsOptions()
    {
        Assert.Contains(OfTheProgram, command => command.Name == "import");
        foreach (var command in OfTheProgram)
        {
            var row = Commands.Rows.Single(row =>
                row.Length == 3 && Page.CodeIn(row[0])?.Split(' ')[0] == command.Name);
            Assert.Equal(
                command.Options.Select(option => option.Name).Order(),
                Page.AllCodeIn(row[2])
                    .Where(code => code.StartsWith("--", StringComparison.Ordinal))
                    .Select(code => code.Split(' ')[0])
                    .Order());
        }
    }

    [Fact]
    public void EveryCommandOfItsTableIsThere() => Assert.Equal(
        OfTheProgram.Select(command => command.Name).Order(),
        Commands.Rows
            .Where(row => row.Length == 3 && Page.CodeIn(row[0]) is not null)
            .Select(row => Page.CodeIn(row[0])!.Split(' ')[0])
            .Order());

    [Fact]
    public void EveryLineOfCommandsThatAPageShowsIsUnderstood()
    {
        var program = new RootCommand();
        foreach (var command in OfTheProgram)
        {
            program.Subcommands.Add(command);
        }

        var lines = Page.ForReaders
            .SelectMany(page => page.CodeBlocks)
            .SelectMany(block => CommandLine().Matches(block))
            .Select(line => line.Groups[1].Value.Trim().Replace("'", "", StringComparison.Ordinal))
            .ToArray();

        Assert.Contains("import reports/ --store sqlite:archive.db", lines);
        Assert.All(lines, line => Assert.Empty(program.Parse(line).Errors));
    }

    [Fact]
    public void EveryExitCodeIsInItsTable()
    {
        var codes = typeof(ExitCodes).GetFields()
            .Select(field => Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture));

        Assert.Equal(codes.Order(), Commands.Rows.Where(row => int.TryParse(row[0], out _)).Select(row => row[0]));
    }

    [Fact]
    public void ItsLimitsAreThoseOfTheProgram()
    {
        (string What, string Limit)[] limits =
        [
            ("a document, after decompression", $"{ReadLimits.DocumentBytes / KiB / KiB / KiB} GiB"),
            ("a country page, after decompression", $"{ReadLimits.PageBytes / KiB / KiB} MiB"),
            ("records of a document", ReadLimits.Records.ToString("N0", CultureInfo.InvariantCulture)),
            ("a line of JSON Lines", $"{ReadLimits.LineBytes / KiB / KiB} MiB"),
            (
                "a row of a table",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ReadLimits.RowLength / KiB / KiB} MiB characters, {ReadLimits.Columns:N0} columns")),
            (
                "a workbook, unpacked",
                $"{ReadLimits.DocumentBytes / KiB / KiB / KiB} GiB, its texts "
                    + $"{ReadLimits.SharedStringsBytes / KiB / KiB} MiB"),
            (
                "levels of JSON, and of elements in an item of a feed",
                ReadLimits.Depth.ToString(CultureInfo.InvariantCulture)),
            ("refused lines of a document", ReadLimits.RefusedLines.ToString("N0", CultureInfo.InvariantCulture)),
        ];

        Assert.All(limits, limit => Assert.Contains(
            Commands.Rows, row => row[0] == limit.What && row[1] == limit.Limit));
    }

    // At the beginning of a line, after a pipe, or after a variable of the environment; not the user of a database.
    [GeneratedRegex(@"^(?:.*\| |\w+=\S+ )?rightsgraph ([^#\n]+)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();
}
