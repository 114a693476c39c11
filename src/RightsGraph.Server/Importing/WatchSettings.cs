using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Importing;

/// <summary>The section <c>Archive</c> of the settings: the watched folder.</summary>
public sealed class WatchSettings : IValidatableObject
{
    public const string Section = "Archive";

    public const string TheSeeds = "seeds folder";

    /// <summary>A folder; <see cref="TheSeeds"/> for that of the seeds; null to watch none.</summary>
    public string? Watch { get; set; }

    internal string? FolderWith(SeedSettings seeds) => Watch switch
    {
        null or "" => null,
        TheSeeds => Importing.Seeds.Locate(seeds.Seeds),
        _ => Watch,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Watch) && Watch != TheSeeds && !Directory.Exists(Watch))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Watch)} (--watch): "
                    + (File.Exists(Watch) ? $"'{Watch}' is a file" : $"the folder '{Watch}' does not exist")
                    + "; expected a folder.");
        }
    }
}
