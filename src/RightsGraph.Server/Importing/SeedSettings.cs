using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Importing;

/// <summary>The section <c>Archive</c> of the settings: what a new archive starts with.</summary>
public sealed class SeedSettings
{
    public const string Section = "Archive";

    public const string DefaultFolder = "seeds";

    /// <summary>The folder of source documents, from the working folder. Default: <c>seeds</c>.</summary>
    [Required(
        AllowEmptyStrings = false,
        ErrorMessage = "Archive:Seeds is empty; expected a folder of source documents.")]
    public string Seeds { get; set; } = DefaultFolder;

    /// <summary>Whether to start without what is refused. Default: false, the server does not start.</summary>
    public bool SkipInvalid { get; set; }
}
