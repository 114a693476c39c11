using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Serving;

/// <summary>The section <c>Editing</c> of the settings.</summary>
public sealed class EditingSettings : IValidatableObject
{
    public const string Section = "Editing";

    /// <summary>Characters that a key has at least: fewer can be guessed.</summary>
    public const int ShortestKey = 16;

    /// <summary>
    /// The secret that mutations must come with; without one the schema has none. It is shown nowhere. Default: none.
    /// </summary>
    public string Key { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Key.Length is > 0 and < ShortestKey)
        {
            yield return new ValidationResult(
                $"Editing:Key is too short; expected at least {ShortestKey} characters, or none for no mutations.");
        }

        // What can stand in a header: anything else would never be received as it was set.
        if (Key.Any(character => character is <= ' ' or > '~'))
        {
            yield return new ValidationResult(
                "Editing:Key holds a character that no header can; expected letters, digits and signs of ASCII.");
        }
    }
}
