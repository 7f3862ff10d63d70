"""What the training scripts share: samples, frames, augmentation, network, scoring. Needs torch; never imported by
`sanitizer`.
"""
