using System.ComponentModel.DataAnnotations;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Server.Serving;

/// <summary>The section <c>Search</c> of the settings: what counts as one in searches.</summary>
public sealed class SynonymSettings : IValidatableObject
{
    public const string Section = "Search";

    /// <summary>A file in the synonym format of Solr and Lucene, read at each start, which adds to the project's own
    /// table.</summary>
    public string? Synonyms { get; set; }

    /// <exception cref="InvalidOperationException">The settings were never validated.</exception>
    public SynonymTable Load() => TryLoad(out var table) is { } problem
        ? throw new InvalidOperationException(problem)
        : table;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TryLoad(out _) is { } problem)
        {
            yield return new ValidationResult($"{Section}:{nameof(Synonyms)}: {problem}");
        }
    }

    private string? TryLoad(out SynonymTable table)
    {
        table = SynonymTable.Default;
        if (string.IsNullOrEmpty(Synonyms))
        {
            return null;
        }

        try
        {
            using var file = new StreamReader(Synonyms);
            table = table.With(file);
            return null;
        }
        catch (SynonymFormatException problem)
        {
            return $"'{Synonyms}', {problem.Message}";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"'{Synonyms}' cannot be read; expected a file of synonyms, each a line of names between commas.";
        }
    }
}
