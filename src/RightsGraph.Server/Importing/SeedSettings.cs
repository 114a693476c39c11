using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Importing;

/// <summary>The section <c>Archive</c> of the settings: the seeds of a new archive.</summary>
public sealed class SeedSettings
{
    public const string Section = "Archive";

    public const string DefaultFolder = "seeds";

    /// <summary>Relative to the working folder; see <see cref="Importing.Seeds.Locate"/>.</summary>
    [Required(
        AllowEmptyStrings = false,
        ErrorMessage = "Archive:Seeds is empty; expected a folder of source documents.")]
    public string Seeds { get; set; } = DefaultFolder;

    /// <summary>Whether to start without refused documents; else the server does not start.</summary>
    public bool SkipInvalid { get; set; }
}
