using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Importing;

/// <summary>
/// The section <c>Archive</c> of the settings: the folder whose documents come in as they are put there.
/// </summary>
public sealed class WatchSettings : IValidatableObject
{
    public const string Section = "Archive";

    /// <summary>Means the folder of the seeds.</summary>
    public const string TheSeeds = "seeds folder";

    /// <summary>A folder; <see cref="TheSeeds"/> for that of the seeds. Default: none is watched.</summary>
    public string? Watch { get; set; }

    /// <summary>Null where none is watched.</summary>
    internal string? FolderWith(SeedSettings seeds) => Watch switch
    {
        null or "" => null,
        TheSeeds => SeedFolder.Locate(seeds.Seeds),
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
